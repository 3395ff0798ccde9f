import { type Strength, STRENGTHS } from '#domain/paper/look.ts'
import {
  LOOK_PICTURE_BYTES_MAX,
  LOOK_PICTURES,
  type LookPictureName,
  type LookView,
  PICTURE_MOST,
} from '#domain/paper/look-kept.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { drawnAnew } from '../../lib/drawnAnew.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { PICTURES } from '../photos/pictures.ts'
import styles from './Look.module.css'

const WORDS = {
  logo: { choose: 'chooseLogo', remove: 'removeLogo' },
  background: { choose: 'chooseBackground', remove: 'removeBackground' },
} as const

type Props = { readonly kept: LookView }

/** The shop's mark and the picture under its letters, each drawn anew by the page before it is kept. */
export function LookPictures({ kept }: Props) {
  const words = useTranslations('lookKept')
  const language = useLocale()
  const saving = useSaving()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [said, setSaid] = useState<'pictureSaved' | 'pictureRemoved' | null>(null)
  const take = async (of: LookPictureName, file: File) => {
    setTrouble(null)
    setSaid('pictureSaved')
    try {
      const bytes = await drawnAnew(file, { ...PICTURE_MOST[of], bytes: LOOK_PICTURE_BYTES_MAX })
      await saving.save('look:picture', { of, bytes })
    } catch (error) {
      setTrouble(sentenceOf(error, language))
    }
  }
  const remove = (of: LookPictureName) => {
    setTrouble(null)
    setSaid('pictureRemoved')
    void saving.save('look:picture', { of, bytes: null })
  }
  const strengthen = (strength: Strength) => {
    setSaid(null)
    const { seal, contact, question } = kept
    void saving.save('look:save', { seal, contact, question, strength })
  }
  return (
    <div className={styles['pictures']}>
      <h3>{words('pictures')}</h3>
      {LOOK_PICTURES.map((of) => (
        <div key={of} className={styles['picture']}>
          <span>{words(of)}</span>
          {kept[of] !== null && <img src={kept[of].url} alt={words(of)} />}
          <FileButton words={words(WORDS[of].choose)} accept={PICTURES} onFile={(file) => void take(of, file)} />
          {kept[of] !== null && (
            <Button look="quiet" onClick={() => remove(of)}>
              {words(WORDS[of].remove)}
            </Button>
          )}
        </div>
      ))}
      {kept.background !== null && (
        <Choice
          label={words('strength')}
          options={STRENGTHS.map((percent) => ({ value: `${percent}`, words: words('percent', { percent }) }))}
          value={`${kept.strength}`}
          onChange={(chosen) => strengthen(STRENGTHS.find((each) => `${each}` === chosen) ?? kept.strength)}
        />
      )}
      {trouble !== null && <Said kind="trouble">{trouble}</Said>}
      <SavedSaid saving={saving} saysAll={said !== null}>
        {said !== null && words(said)}
      </SavedSaid>
    </div>
  )
}
