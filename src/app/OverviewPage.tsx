import { useQuery } from '@tanstack/react-query';
import { authoritiesQuery } from '#src/dataset/queries.ts';
import { OverviewView } from '#src/views/overview/OverviewView.tsx';
import { useAuthorityCode } from './boardSearch.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useToday } from './today.ts';

/** The overview of the authority in the address, or a way back when there is no such authority. */
export function OverviewPage() {
  const authorityCode = useAuthorityCode();
  const asAt = useToday();
  const { data } = useQuery(authoritiesQuery);
  if (data && !data.authorities.some(({ code }) => code === authorityCode)) return <NotFoundPage />;
  return <OverviewView key={authorityCode} authorityCode={authorityCode} asAt={asAt} />;
}
