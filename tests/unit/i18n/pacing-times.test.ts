import { expect, test } from 'vitest';
import { createI18n } from '../../../src/core/i18n/i18n';
import { languages } from '../../../src/core/i18n/languages';
import { pacingReasons, pacingReasonsWithTime } from '../../../src/core/vocabulary';

test.each(languages)(
  'the reasons that say when are those whose sentence has a time in it: %s',
  (language) => {
    const t = createI18n(language).getFixedT(null, 'words');
    const withTime = pacingReasons.filter((reason) =>
      t(`pacing.${reason}`, { time: '9:05' }).includes('9:05'),
    );
    expect(withTime).toEqual(pacingReasonsWithTime);
  },
);
