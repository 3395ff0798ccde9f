import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import { SurveysPart } from '../surveys/SurveysPart.tsx'
import { ThemesSummary } from '../themes/ThemesSummary.tsx'
import { WishesFound } from '../wishes/WishesFound.tsx'
import { VoicesPart } from './VoicesPart.tsx'

type Props = { readonly today: Day }

/** お声: what customers said, and what was noted of them. */
export function VoicesScreen({ today }: Props) {
  const words = useTranslations('voices')
  const isHiding = useHiding()
  return (
    <Page title={words('title')} isWide>
      {isHiding ? (
        <HiddenHere />
      ) : (
        <>
          <VoicesPart today={today} />
          <SurveysPart today={today} />
          <ThemesSummary today={today} />
          <WishesFound />
        </>
      )}
    </Page>
  )
}
