/** Orders in which a list of areas can stand. */
export const areaSorts = ['newest', 'oldest-evidence', 'theme', 'most-raised', 'due'] as const;
export type AreaSort = (typeof areaSorts)[number];
