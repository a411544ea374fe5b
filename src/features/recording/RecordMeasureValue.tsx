import { RecordPart } from './RecordPart.tsx';

interface Props {
  readonly authorityCode: string;
  readonly measureId: string;
}

/** Opens the form for a value of one of the council's own measures, with what of it is on its way. */
export const RecordMeasureValue = ({ authorityCode, measureId }: Props) => (
  <RecordPart target={{ authorityCode, areaId: null, measureId }} />
);
