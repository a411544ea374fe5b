import { OverviewView } from '#src/views/overview/OverviewView.tsx';
import { useAuthorityCode } from './boardSearch.ts';
import { useToday } from './today.ts';

export function OverviewPage() {
  const authorityCode = useAuthorityCode();
  return <OverviewView key={authorityCode} authorityCode={authorityCode} asAt={useToday()} />;
}
