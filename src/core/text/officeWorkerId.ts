/** `id` of the element in which a page that is one file has, packed, the code that makes files of office programs. */
export const officeWorkerId = 'office-worker';
