import { useRouter } from '@tanstack/react-router';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import type { PackPart } from './packParts.ts';

/**
 * The addresses after `#` of what the pack holds, as links to it are drawn. As ids of the parts they
 * make such links lead within a PDF to its own pages, where on screen they lead to the view.
 */
export function usePackAddresses() {
  const router = useRouter();
  return {
    attention: router.buildLocation({ to: '/attention' }).href,
    ofPart: (to: PackPart): string => router.buildLocation({ to }).href,
    ofIndicator: (indicator: IndicatorId): string =>
      router.buildLocation({ to: '/workforce/$indicator', params: { indicator } }).href,
    ofMeasure: (measure: string): string =>
      router.buildLocation({ to: '/performance/$measure', params: { measure } }).href,
  };
}
