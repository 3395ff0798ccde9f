import type { Call } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { percentOf, useRunning } from '../lib/useRunning.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

type Props = { readonly call: Call }

/** How far a long call has come, what it is about at the moment, and the way to stop it. */
export function Working({ call }: Props) {
  const words = useTranslations('working')
  const { running, cancel, isCancelling } = useRunning()
  const now = running?.call === call ? running : null
  const percent = now === null ? 0 : percentOf(now)
  const stop = (
    <Button aria-disabled={isCancelling} onClick={() => !isCancelling && cancel()}>
      {words(isCancelling ? 'cancelling' : 'cancel')}
    </Button>
  )
  return (
    <ProgressBar
      words={words(now?.what ?? 'begin')}
      percent={percent}
      percentWords={words('percent', { percent })}
      action={now?.cancellable === true && stop}
    />
  )
}
