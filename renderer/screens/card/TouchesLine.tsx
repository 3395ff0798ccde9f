import type { TouchCount, Touches } from '#domain/timeline/touches.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Timeline.module.css'

type Props = {
  readonly touches: Touches
  /** The list below shows them already. */
  readonly isShown: boolean
  readonly onShow: () => void
}

/** この1年のご連絡 (P40): what the shop began and what the customer did, apart; for the owner's eyes alone. */
export function TouchesLine(props: Props) {
  return useHiding() ? null : <Line {...props} />
}

function Line({ touches: { fromUs, fromThem }, isShown, onShow }: Props) {
  const words = useTranslations('touches')
  const byChannel = useByChannel()
  if (fromUs.count + fromThem.count === 0) return <p className={styles['soft']}>{words('none')}</p>
  return (
    <div className={styles['touches']}>
      <dl>
        <dt>{words('label')}</dt>
        <dd>{byChannel(words('fromUs', { count: fromUs.count }), fromUs)}</dd>
        <dd>{byChannel(words('fromThem', { count: fromThem.count }), fromThem)}</dd>
      </dl>
      {!isShown && (
        <Button look="quiet" onClick={onShow}>
          {words('show')}
        </Button>
      )}
    </div>
  )
}

/** お店から3回（はがき2・電話1）; without any, the count alone. */
function useByChannel(): (whose: string, counted: TouchCount) => string {
  const words = useTranslations('touches')
  const channels = useTranslations('channels')
  return (whose, { byChannel }) => {
    if (byChannel.length === 0) return whose
    const named = byChannel.map(({ channel, count }) => words('channel', { channel: channels(channel), count }))
    return words('channels', { whose, channels: named.join(words('between')) })
  }
}
