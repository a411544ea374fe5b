import * as z from 'zod/mini';

/** Something that an address may leave out; what is not understood is left aside. */
export const optionalParam = <T extends z.core.SomeType>(schema: T) =>
  z.catch(z.optional(schema), undefined);

/** Words that look like a number or like true are still words. */
export const words = optionalParam(
  z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String)),
);
