import { nativeChartOf } from '#src/charts/download/officeFiles.ts';
import { registeredFigure } from '#src/charts/figures/figureRegistry.ts';
import { type WorkbookTable, workbookTables } from '#src/charts/workbook/workbookContent.ts';

/** Every table of what stands in an element, in its order, each once. */
export async function readTables(element: Element): Promise<WorkbookTable[]> {
  const seen = new Set<string>();
  const tables: WorkbookTable[] = [];
  for (const figure of element.querySelectorAll('figure')) {
    const content = registeredFigure(figure);
    if (!content) continue;
    const part = figure.closest<HTMLElement>('[data-part]')?.dataset.part ?? '';
    for (const table of workbookTables(content, await nativeChartOf(content), part)) {
      const same = JSON.stringify([table.columns, table.rows]);
      if (!seen.has(same)) tables.push(table);
      seen.add(same);
    }
  }
  return tables;
}
