import { expect, test } from 'vitest'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { VISIT_WORDS } from '#domain/shop-kind.ts'
import { en } from '../../renderer/lib/words/en.ts'
import { ja } from '../../renderer/lib/words/ja.ts'

test.each(Object.values(VISIT_WORDS))(
  'each template is called on the screen as history calls it: $ja',
  ({ ja: visit }) => {
    const onScreen = Object.entries(ja.templateNames).map(([code, name]) => [code, name.replace('{visit}', visit)])
    expect(builtInTemplates(visit).map(({ code, name }) => [code, name])).toEqual(onScreen)
    expect(Object.keys(en.templateNames)).toEqual(Object.keys(ja.templateNames))
  },
)
