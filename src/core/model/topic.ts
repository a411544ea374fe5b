/** What ILACS judges, in the order of its reports. */
export const ilacsTopics = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
] as const;

export type IlacsTopic = (typeof ilacsTopics)[number];

/** What is judged: ILACS's, and what the framework before it judged besides. */
export const topics = [...ilacsTopics, 'adoption', 'lscb'] as const;

export type Topic = (typeof topics)[number];

/** Short enough for a row label; the framework's own wording is in `Judgement.title`. */
export const topicName: Readonly<Record<Topic, string>> = {
  overall: 'Overall effectiveness',
  leadership: 'Leaders’ impact on practice',
  'help-and-protection': 'Help and protection',
  'children-in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  adoption: 'Adoption',
  lscb: 'Safeguarding children board',
};

/** How a topic is called in the middle of a sentence. */
export const topicInSentence: Readonly<Record<Topic, string>> = {
  overall: 'overall effectiveness',
  leadership: 'leadership',
  'help-and-protection': 'help and protection',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
  adoption: 'adoption',
  lscb: 'the safeguarding children board',
};
