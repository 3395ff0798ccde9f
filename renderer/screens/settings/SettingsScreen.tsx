import { useTranslations } from 'use-intl'
import { LANGUAGES } from '../../lib/language.ts'
import { LOOKS, prefer, SIZES, usePreferences } from '../../stores/preferences.ts'
import { Choice } from '../../ui/Choice.tsx'
import { StampsSettings } from '../benefits/StampsSettings.tsx'
import { SenderPart } from '../letters/SenderPart.tsx'
import { Page, Part } from '../Page.tsx'
import { RightsPart } from '../rights/RightsPart.tsx'
import { BackupsPart } from './BackupsPart.tsx'
import { CalendarPart } from './CalendarPart.tsx'
import { FilesPart } from './FilesPart.tsx'
import { OwnRulesPart } from './OwnRulesPart.tsx'
import { PinPart } from '../pin/PinPart.tsx'
import { PostagePart } from './PostagePart.tsx'
import { PostalPart } from './PostalPart.tsx'
import { PrintersPart } from './PrintersPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import { SamplePart } from './SamplePart.tsx'
import { ShopPart } from './ShopPart.tsx'

type Props = {
  /** The part to begin with. */
  readonly part: 'pin' | null
}

export function SettingsScreen({ part }: Props) {
  const words = useTranslations('settings')
  const { language, size, look } = usePreferences()
  return (
    <Page title={words('title')}>
      <ShopPart />
      <RulesPart />
      <OwnRulesPart />
      <CalendarPart />
      <StampsSettings />
      <Part title={words('screen')}>
        <Choice
          label={words('language')}
          options={LANGUAGES.map((value) => ({ value, words: words(value) }))}
          value={language}
          onChange={(chosen) => prefer({ language: chosen })}
        />
        <Choice
          label={words('size')}
          options={SIZES.map((value) => ({ value, words: words(`size${value}`) }))}
          value={size}
          onChange={(chosen) => prefer({ size: chosen })}
        />
        <Choice
          label={words('look')}
          options={LOOKS.map((value) => ({ value, words: words(value) }))}
          value={look}
          onChange={(chosen) => prefer({ look: chosen })}
        />
      </Part>
      <PinPart isMeant={part === 'pin'} />
      <SenderPart />
      <PrintersPart />
      <PostagePart />
      <FilesPart />
      <PostalPart />
      <BackupsPart />
      <RightsPart />
      <SamplePart />
    </Page>
  )
}
