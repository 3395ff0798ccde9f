import { useTranslations } from 'use-intl'
import type { Day } from '#domain/day.ts'
import { CUSTOMERS, go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Page, Part } from '../Page.tsx'
import { LookPart } from '../look/LookPart.tsx'
import { StoriesPart } from '../stories/StoriesPart.tsx'
import { SenderPart } from './SenderPart.tsx'
import { TemplatesPart } from './TemplatesPart.tsx'
import { ToPostPart } from './ToPostPart.tsx'

type Props = { readonly today: Day }

/** What waits to be posted, the templates, the address side alone, who it all comes from and what adorns it. */
export function LettersScreen({ today }: Props) {
  const words = useTranslations('letters')
  const newYear = useTranslations('newYear')
  return (
    <Page title={words('title')}>
      <ToPostPart today={today} />
      <Part title={newYear('title')}>
        <Beside action={<Button onClick={() => go({ at: 'new-year' })}>{newYear('open')}</Button>}>
          <p>{newYear('about')}</p>
        </Beside>
      </Part>
      <TemplatesPart />
      <StoriesPart />
      <Part title={words('side')}>
        <Beside action={<Button onClick={() => go(CUSTOMERS)}>{words('choose')}</Button>}>
          <p>{words('hint')}</p>
        </Beside>
      </Part>
      <SenderPart />
      <LookPart />
    </Page>
  )
}
