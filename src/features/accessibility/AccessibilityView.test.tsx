import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const at = '/accessibility';
const packFile = `authorities/${exampleshire}/board-pack.json`;

const section = (name: string) => screen.findByRole('region', { name });
const contact = async () => (await section('Feedback and contact information')).textContent;

describe('the accessibility statement', () => {
  test('has the parts that the regulations ask for, in their order', async () => {
    renderBoard({}, at);
    await screen.findByText(/Improvement Board of Exampleshire/);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Accessibility statement',
      'How accessible this board is',
      'Feedback and contact information',
      'Enforcement procedure',
      'Technical information about accessibility',
      'Compliance status',
      'Non-accessible content',
      'Non-compliance with the accessibility regulations',
      'Disproportionate burden',
      'Content that is not within the scope of the accessibility regulations',
      'What is being done to improve accessibility',
      'Preparation of this accessibility statement',
      'What was not tested',
    ]);
  });

  test('says whose board it is about, who answers for it, and by which law', async () => {
    renderBoard({}, at);
    expect(await screen.findByText(/Improvement Board of Exampleshire/)).toHaveTextContent(
      'Whoever publishes or sends this board is responsible for it.',
    );
    expect(await section('Enforcement procedure')).toHaveTextContent(
      'the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
    );
    expect(
      screen.getByRole('link', { name: 'Equality Advisory and Support Service' }),
    ).toHaveAttribute('href', 'https://www.equalityadvisoryservice.com/');
  });

  test('claims no more than partial compliance, and names each criterion that is failed', async () => {
    renderBoard({}, at);
    expect(await section('Technical information about accessibility')).toHaveTextContent(
      /This board is partially compliant with .+ version 2\.2, level AA/,
    );
    const failed = within(await section('Non-accessible content')).getAllByRole('listitem');
    for (const item of failed)
      expect(item).toHaveTextContent(/fails success criterion \d\.\d\.\d+,/);
    const known = within(await section('How accessible this board is')).getAllByRole('listitem');
    expect(known).toHaveLength(failed.length);
    const untested = within(await section('Preparation of this accessibility statement'));
    expect(untested.getByText(/No disabled people have tested it/)).toBeVisible();
    expect(untested.getByText(/^Safari itself, iPhones/)).toBeVisible();
  });

  test('gives the contact that the council has set', async () => {
    renderBoard({ [packFile]: ownBoardPack }, at);
    await screen.findByText(/^The contact for this board/);
    expect(await contact()).toContain(
      'The contact for this board is access@exampleshire.example or 01234 567890.',
    );
  });

  test('says where there is none, and whom to ask', async () => {
    renderBoard({}, at);
    await screen.findByText(/This board names no contact/);
    expect(await contact()).toContain('Ask the officer who sent it to you');
  });

  test('loses to a broken file the sentence that needs it, and nothing else', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    renderBoard({ [packFile]: undefined, 'dataset.json': undefined }, at);
    expect(await screen.findByText('Whom to contact could not be shown')).toBeVisible();
    expect(await section('Enforcement procedure')).toBeVisible();
    expect(screen.getByText(/Improvement Board of Exampleshire/)).toBeVisible();
  });

  test('is linked from the foot of every view, also of one whose files are broken', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    renderBoard({ 'dataset.json': undefined }, '/timeline');
    const foot = await screen.findByRole('contentinfo');
    await userEvent.setup().click(within(foot).getByRole('link', { name: 'Accessibility' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Accessibility statement' }),
    ).toBeVisible();
  });
});
