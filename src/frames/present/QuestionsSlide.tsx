import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './ListSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';

/** What the council asks of the board, as its own pack words it. */
export function QuestionsSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const questions = pack.commentary.filter(({ question }) => question !== '');
  return (
    <SlideFrame
      {...props}
      title={questions.length === 1 ? 'A question for the board' : 'Questions for the board'}
      source="From the council’s own commentary"
      marking={pack.settings.marking}
    >
      <ol className={styles.list}>
        {questions.map(({ id, question }) => (
          <li key={id}>{question}</li>
        ))}
      </ol>
    </SlideFrame>
  );
}
