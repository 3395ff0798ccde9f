import type { LetterRequest } from '#domain/letters/request.ts'
import { GAPS, type LookChosen, lookAllowed, PLAIN_CHOSEN } from '#domain/paper/look.ts'
import type { LookView } from '#domain/paper/look-kept.ts'
import type { Paper } from '#domain/paper/papers.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { lookQuery } from '../../lib/queries/look.ts'
import { wantLook } from '../../stores/letterOptions.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import styles from './Write.module.css'

type Props = {
  readonly request: Pick<LetterRequest, 'template' | 'options'>
  readonly paper: Paper
}

/** デザイン: what stands on the message side besides the text, as far as this kind of letter may bear it. */
export function DesignChoice({ request: { template, options }, paper }: Props) {
  const words = useTranslations('look')
  const { data: templates = [] } = useQuery(templatesQuery)
  const { data: kept } = useQuery(lookQuery)
  const kind = templates.find(({ code }) => code === template)?.kind
  const isMessage = options.sides !== 'address' && (paper.form === 'card' || paper.form === 'letter')
  if (!isMessage || kind === undefined || kept === undefined) return null
  const look = lookAllowed(kind, options.look ?? PLAIN_CHOSEN)
  const isQuiet = kind === 'condolence' || kind === 'apology'
  return (
    <Folded moreWords={words('open')} lessWords={words('close')}>
      {isQuiet && <p>{words(kind)}</p>}
      {!isQuiet && <Designs look={look} kept={kept} />}
      {kind !== 'condolence' && kept.seal.text !== '' && (
        <Checkbox isSelected={look.seal} onChange={(seal) => wantLook({ seal })}>
          {words('seal')}
        </Checkbox>
      )}
      {!isQuiet && <Ways look={look} kept={kept} isCard={paper.form === 'card'} />}
      <Choice
        label={words('gap')}
        options={GAPS.map((lines) => ({
          value: `${lines}`,
          words: lines === 0 ? words('gapNone') : words('gapLines', { lines }),
        }))}
        value={`${look.gap}`}
        onChange={(chosen) => wantLook({ gap: GAPS.find((lines) => `${lines}` === chosen) ?? 0 })}
      />
    </Folded>
  )
}

type LookProps = { readonly look: LookChosen; readonly kept: LookView }

function Designs({ look, kept }: LookProps) {
  const words = useTranslations('look')
  const offered = ['plain', 'hairline', 'season'] as const
  const designs = kept.logo === null ? offered : ([...offered, 'logo'] as const)
  return (
    <>
      <Choice
        label={words('design')}
        options={designs.map((value) => ({ value, words: words(value) }))}
        value={designs.find((each) => each === look.design) ?? 'plain'}
        onChange={(design) => wantLook({ design })}
      />
      {kept.background !== null && (
        <Checkbox isSelected={look.background} onChange={(background) => wantLook({ background })}>
          {words('background')}
        </Checkbox>
      )}
    </>
  )
}

/** The ways by which somebody answers; what the shop has not said yet is said elsewhere. */
function Ways({ look, kept, isCard }: LookProps & { readonly isCard: boolean }) {
  const words = useTranslations('look')
  const { web, line, phone, mail } = kept.contact
  const hasContact = [web, line, phone, mail].some((way) => way !== '')
  const isAllGiven = hasContact && kept.seal.text !== '' && kept.logo !== null && kept.background !== null
  return (
    <>
      {hasContact && (
        <Checkbox isSelected={look.contact} onChange={(contact) => wantLook({ contact })}>
          {words('contact')}
        </Checkbox>
      )}
      {isCard && (
        <div>
          <Checkbox isSelected={look.reply} onChange={(reply) => wantLook({ reply })}>
            {words('reply')}
          </Checkbox>
          {look.reply && <p className={styles['soft']}>{words('replySaid')}</p>}
        </div>
      )}
      {!isAllGiven && (
        <div>
          <p className={styles['soft']}>{words('notGiven')}</p>
          <Button look="quiet" onClick={() => go({ at: 'letters' })}>
            {words('toLook')}
          </Button>
        </div>
      )}
    </>
  )
}
