interface Member {
  readonly name: string;
  readonly mayRecord: boolean;
}

/** Tokens of the mocks' members, who do not exist. */
export const memberTokens = { recorder: 'example-recorder', observer: 'example-observer' } as const;

const members: Readonly<Record<string, Member>> = {
  [memberTokens.recorder]: { name: 'A member who may record', mayRecord: true },
  [memberTokens.observer]: { name: 'A member who may only read', mayRecord: false },
};

/** Whose token a request brings; `null` for none or an unknown one. */
export function memberOf(request: Request): Member | null {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
  return Object.hasOwn(members, token) ? (members[token] ?? null) : null;
}
