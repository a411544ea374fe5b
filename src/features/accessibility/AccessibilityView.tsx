import type { BoardParams } from '#src/core/model/boardParams.ts';
import { formatDate } from '#src/core/text/format.ts';
import { worksInText } from '#src/core/text/oldestBrowsers.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AccessibilityView.module.css';
import {
  howTested,
  knownProblems,
  notTested,
  preparedOn,
  testedOn,
  translationText,
  whatWorks,
} from './accessibilityText.ts';
import { Contact } from './Contact.tsx';
import { Scope } from './Scope.tsx';

/**
 * How far the board can be used by everybody, in the form that the accessibility regulations of 2018
 * ask for. It is one text in the order of the government's model, and so it stands in one file.
 */
export function AccessibilityView(board: BoardParams) {
  return (
    <div className={styles.statement}>
      <section aria-labelledby="accessibility">
        <h1 id="accessibility">Accessibility statement</h1>
        <SectionBoundary name="What the statement is about" minHeight={80}>
          <Scope {...board} />
        </SectionBoundary>
        <p>As many people as possible should be able to use it. You should be able to:</p>
        <List items={whatWorks} />
        <p>{translationText}</p>
        <p>{worksInText}</p>
        <p>
          <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device
          easier to use if you have a disability.
        </p>
      </section>

      <section aria-labelledby="how-accessible">
        <SectionHeading id="how-accessible" title="How accessible this board is" />
        <p>Some of it is not fully accessible:</p>
        <ul className={styles.list}>
          {knownProblems.map(({ id, problem, instead }) => (
            <li key={id}>
              {problem} {instead}
            </li>
          ))}
        </ul>
        <p>
          More may not be, because not everything has been tested. What was and was not is below.
        </p>
      </section>

      <section aria-labelledby="feedback">
        <SectionHeading id="feedback" title="Feedback and contact information" />
        <p>
          Say so if you find a problem that is not listed here, or need the board in another form,
          such as large print or a table to open in a spreadsheet.
        </p>
        <SectionBoundary name="Whom to contact" minHeight={60}>
          <Contact {...board} />
        </SectionBoundary>
      </section>

      <section aria-labelledby="enforcement">
        <SectionHeading id="enforcement" title="Enforcement procedure" />
        <p>
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility
          regulations”). If you are not happy with the answer to your complaint, contact the{' '}
          <a href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>
          .
        </p>
      </section>

      <section aria-labelledby="technical">
        <SectionHeading id="technical" title="Technical information about accessibility" />
        <p>
          The accessibility regulations ask a public body to make what it publishes accessible.
          Whoever publishes this board is committed by them, and answers for this statement.
        </p>
        <h3>Compliance status</h3>
        <p>
          This board is partially compliant with the{' '}
          <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines</a> version
          2.2, level AA, because of what is listed below.
        </p>
      </section>

      <section aria-labelledby="not-accessible">
        <SectionHeading id="not-accessible" title="Non-accessible content" />
        <h3>Non-compliance with the accessibility regulations</h3>
        <ul className={styles.list}>
          {knownProblems.map(({ id, problem, instead, fails }) => (
            <li key={id}>
              {problem} This fails success criterion {fails}. {instead}
            </li>
          ))}
        </ul>
        <h3>Disproportionate burden</h3>
        <p>None is claimed.</p>
        <h3>Content that is not within the scope of the accessibility regulations</h3>
        <p>
          None is claimed. The reports and statistics that the board links to belong to their
          publishers, whose own statements tell how accessible they are.
        </p>
      </section>

      <section aria-labelledby="improving">
        <SectionHeading id="improving" title="What is being done to improve accessibility" />
        <p>
          The tests below run at every change of the board, and a change that fails one is not taken
          in. Tests with disabled people and with screen readers, and an audit by an outside body,
          have no date yet.
        </p>
      </section>

      <section aria-labelledby="preparation">
        <SectionHeading id="preparation" title="Preparation of this accessibility statement" />
        <p>
          This statement was prepared on {formatDate(preparedOn)}. The board was last tested on{' '}
          {formatDate(testedOn)} against WCAG 2.2 AA, by those who make it. It was tested:
        </p>
        <List items={howTested} />
        <h3>What was not tested</h3>
        <List items={notTested} />
      </section>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
