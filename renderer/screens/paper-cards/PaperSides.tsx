import { useLocale, useTranslations } from 'use-intl'
import { drawnAnew } from '../../lib/drawnAnew.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useGivenFiles } from '../../lib/useGivenFiles.ts'
import { useTroubles } from '../../lib/useTroubles.ts'
import { drawNext, keepSides, type Sides, usePaperCards } from '../../stores/paperCards.ts'
import { Button } from '../../ui/Button.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Jpeg } from '../../ui/Jpeg.tsx'
import { Said } from '../../ui/Said.tsx'
import { PICTURES } from '../photos/pictures.ts'
import styles from './PaperCards.module.css'

type Side = keyof Sides

const SIDES = ['card-front', 'card-back'] as const satisfies readonly Side[]

/** Pictures of both sides: chosen, dropped, or pasted, the front first; saved together with the card. */
export function PaperSides() {
  const language = useLocale()
  const words = useTranslations('photos')
  const sides = usePaperCards((state) => state.sides)
  const { troubles, begin, tell } = useTroubles()
  const takeOne = async (file: File, chosen?: Side) => {
    const side = chosen ?? firstFree()
    if (side === undefined) return tell(words('sidesFull'))
    try {
      keepSides({ [side]: await drawnAnew(file) })
    } catch (error) {
      tell(sentenceOf(error, language))
    }
  }
  const take = (files: readonly File[], chosen?: Side) => {
    begin()
    for (const file of files) drawNext(() => takeOne(file, chosen))
  }
  useGivenFiles((files) => take(files))
  return (
    <div className={styles['sides']}>
      {SIDES.map((side) => (
        <OneSide key={side} side={side} bytes={sides[side]} onTake={(file) => take([file], side)} />
      ))}
      <p className={styles['just']}>{words('sidesHint')}</p>
      {troubles.map((trouble) => (
        <Said key={trouble} kind="trouble">
          {trouble}
        </Said>
      ))}
    </div>
  )
}

function firstFree(): Side | undefined {
  const { sides } = usePaperCards.getState()
  return SIDES.find((side) => sides[side] === null)
}

type OneProps = { readonly side: Side; readonly bytes: Uint8Array | null; readonly onTake: (file: File) => void }

function OneSide({ side, bytes, onTake }: OneProps) {
  const words = useTranslations('photos')
  if (bytes === null) {
    return <FileButton words={words(`sides.${side}`)} accept={PICTURES} onFile={onTake} />
  }
  return (
    <span className={styles['side']}>
      <Jpeg bytes={bytes} alt={words(`kinds.${side}`)} />
      <Button look="quiet" onClick={() => keepSides({ [side]: null })}>
        {words('notThis')}
      </Button>
    </span>
  )
}
