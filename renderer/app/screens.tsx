import type { ComponentType } from 'react';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { CasesScreen } from '../cases/CasesScreen.tsx';
import { AnalysisScreen } from '../comparison/AnalysisScreen.tsx';
import { CodebookScreen } from '../codebook/CodebookScreen.tsx';
import { ExhibitsScreen } from '../exhibits/ExhibitsScreen.tsx';
import { JournalScreen } from '../journal/JournalScreen.tsx';
import { OverviewScreen } from '../project/OverviewScreen.tsx';
import { StartScreen } from '../project/StartScreen.tsx';
import { SearchScreen } from '../search/SearchScreen.tsx';
import { SourcesScreen } from '../sources/SourcesScreen.tsx';
import { useT } from '../ui/t.tsx';
import { goTo, type Section } from './location.ts';

function AgreementScreen() {
  const t = useT();
  return (
    <Screen bar={<Bar title={t('app.section.agreement')} plain />}>
      <EmptyState
        action={<Button onPress={() => goTo({ section: 'sources' })}>{t('journal.empty.action')}</Button>}
      >
        {t('agreement.empty')}
      </EmptyState>
    </Screen>
  );
}

/** What each section shows. */
export const screens: Partial<Record<Section, ComponentType>> = {
  start: StartScreen,
  overview: OverviewScreen,
  sources: SourcesScreen,
  exhibits: ExhibitsScreen,
  codebook: CodebookScreen,
  cases: CasesScreen,
  matrices: AnalysisScreen,
  agreement: AgreementScreen,
  journal: JournalScreen,
  search: SearchScreen,
};
