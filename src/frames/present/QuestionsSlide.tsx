import type { Commentary } from '#src/core/model/boardPack.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { ForStage } from './ForStage.tsx';
import styles from './ListSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import { bodyHeight, fittingSize, innerWidth, linesIn, type StageShape } from './slideRoom.ts';

/** What the council asks of the board, as its own pack words it. */
export function QuestionsSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const questions = pack.commentary.filter(({ question }) => question !== '');
  const title = questions.length === 1 ? 'A question for the board' : 'Questions for the board';
  return (
    <SlideFrame
      {...props}
      title={title}
      source="From the council’s own commentary"
      marking={pack.settings.marking}
    >
      <ForStage>
        {(shape) => (
          <ol className={styles.list} data-size={sizeOf(questions, title, shape)}>
            {questions.map(({ id, question }) => (
              <li key={id}>{question}</li>
            ))}
          </ol>
        )}
      </ForStage>
    </SlideFrame>
  );
}

/** As ListSlide.module.css has them: the indent of the list, the height of a line, and the space between two. */
const [indent, line, between] = [4, 4.2, 4] as const;

/** Few questions are set large, for whoever sits at the back. */
const sizeOf = (questions: readonly Commentary[], title: string, shape: StageShape) =>
  fittingSize(['heading', 'large', 'body'], bodyHeight(title, shape), (scale) =>
    questions.reduce(
      (sum, { question }) =>
        sum +
        between +
        line * scale * linesIn((innerWidth[shape] - indent * scale) / scale, question),
      0,
    ),
  );
