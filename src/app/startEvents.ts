/** Sent to the window by the code of the board once it runs. */
export const startedEvent = 'board-started';

/** Sent to the window where the code of the board began and could not go on; `detail` says why. */
export const stoppedEvent = 'board-stopped';
