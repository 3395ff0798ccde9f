import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import forms from '../forms.module.css'
import { HiddenHere } from '../HiddenHere.tsx'
import { Beside, Page, Part } from '../Page.tsx'
import { LeakScreen } from './LeakScreen.tsx'
import { PurposePart } from './PurposePart.tsx'
import { RequestsPart } from './RequestsPart.tsx'
import { UnseenPart } from './UnseenPart.tsx'

/** 個人情報のこと: what people asked, what their records are for, who was not seen for years, and what to do after a leak. */
export function RightsScreen({ today, part }: { readonly today: Day; readonly part: 'all' | 'leak' }) {
  return part === 'leak' ? <LeakScreen today={today} /> : <AllParts today={today} />
}

function AllParts({ today }: { readonly today: Day }) {
  const words = useTranslations('rights')
  const isHiding = useHiding()
  return (
    <Page title={words('title')}>
      {isHiding ? (
        <HiddenHere />
      ) : (
        <>
          <RequestsPart today={today} />
          <PurposePart />
          <UnseenPart />
          <LeakPart />
          <p className={forms['soft']}>{words('lawNote')}</p>
        </>
      )}
    </Page>
  )
}

function LeakPart() {
  const words = useTranslations('leak')
  return (
    <Part title={words('title')}>
      <Beside action={<Button onClick={() => go({ at: 'rights', part: 'leak' })}>{words('open')}</Button>}>
        <p>{words('text')}</p>
      </Beside>
    </Part>
  )
}
