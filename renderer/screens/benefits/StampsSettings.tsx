import { PER_REWARD_MAX, type StampSettings } from '#domain/benefits/stamps.ts'
import type { Day } from '#domain/day.ts'
import { LINE_MAX } from '#domain/exchange/caps.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '../../lib/entryDrafts.ts'
import { stampSettingsQuery } from '../../lib/queries/benefits.ts'
import { shopStateQuery } from '../../lib/queries.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import panels from '../card/Panels.module.css'
import { Part } from '../Page.tsx'

/** Whether the shop keeps stamps, from when on, and how many make a reward. */
export function StampsSettings() {
  const words = useTranslations('stampSettings')
  const visit = useVisitWord()
  // Above the form, which begins anew with what was saved or taken back.
  const saving = useSaving()
  const { data: settings } = useQuery(stampSettingsQuery)
  const { data: shop } = useQuery(shopStateQuery)
  return (
    <Part title={words('title')}>
      <p className={panels['soft']}>{words('hint', { visit })}</p>
      {settings !== undefined && shop?.kind === 'ready' && (
        <Form key={JSON.stringify(settings)} settings={settings} today={shop.today} saving={saving} />
      )}
      <SavedSaid saving={saving} />
    </Part>
  )
}

type FormProps = {
  readonly settings: StampSettings
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
}

function Form({ settings, today, saving }: FormProps) {
  const words = useTranslations('stampSettings')
  const [isKept, setKept] = useState(settings.isKept)
  const [since, setSince] = useState(dayText(settings.since))
  const [perReward, setPerReward] = useState(String(settings.perReward))
  const [reward, setReward] = useState(settings.reward)
  const [isAsked, setAsked] = useState(false)
  const day = typedDay(since, today)
  const count = Number(perReward.normalize('NFKC'))
  const isWrong = day === null || !Number.isInteger(count) || count < 1 || count > PER_REWARD_MAX
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isWrong) void saving.save('stamps:save', { isKept, since: day, perReward: count, reward: reward.trim() })
  }
  return (
    <form className={panels['list']} noValidate onSubmit={submit}>
      <Checkbox isSelected={isKept} onChange={setKept}>
        {words('isKept')}
      </Checkbox>
      {isKept && (
        <>
          <TextField
            label={words('since')}
            value={since}
            error={isAsked && isWrong ? words('wrong') : undefined}
            onChange={({ currentTarget }) => setSince(currentTarget.value)}
          />
          <TextField
            label={words('perReward')}
            inputMode="numeric"
            value={perReward}
            onChange={({ currentTarget }) => setPerReward(currentTarget.value)}
          />
          <TextField
            label={words('reward')}
            maxLength={LINE_MAX}
            value={reward}
            onChange={({ currentTarget }) => setReward(currentTarget.value)}
          />
        </>
      )}
      <div className={panels['offers']}>
        <Button type="submit">{words('keep')}</Button>
      </div>
    </form>
  )
}
