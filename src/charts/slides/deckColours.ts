/** Colours of the page as they are on white, for files that have no style sheets. */
export const deckColours = {
  ink: '#1a2028',
  secondary: '#505a66',
  paper: '#ffffff',
  event: '#801650',
} as const;
