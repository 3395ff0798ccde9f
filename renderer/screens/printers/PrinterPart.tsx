import { type Printers, withoutPrinter, withPrinter } from '#domain/paper/printers.ts'
import { PRINTER_NAME_MAX, PRINTERS_MAX } from '#contract/inputs/printers.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { usePrinterName } from './usePrinterName.ts'
import styles from './Printers.module.css'

type Props = { readonly printers: Printers; readonly onChange: (printers: Printers) => void }

/** Which printer is in use, and which there are. */
export function PrinterPart({ printers, onChange }: Props) {
  const words = useTranslations('printers')
  const nameOf = usePrinterName()
  const [isAdding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<RemovedPrinter | null>(null)
  const { inUse } = printers
  const isThere = printers.printers.some(({ name }) => name === inUse)
  const change = (after: Printers) => {
    setRemoved(null)
    onChange(after)
  }
  return (
    <>
      <Choice
        label={words('printer')}
        options={printers.printers.map(({ name }) => ({ value: `=${name}`, words: nameOf(name) }))}
        value={isThere ? `=${inUse}` : null}
        onChange={(chosen) => change({ ...printers, inUse: chosen.slice(1) })}
      />
      <div className={styles['ways']}>
        {!isAdding && printers.printers.length < PRINTERS_MAX && (
          <Button look="quiet" onClick={() => setAdding(true)}>
            {words('add')}
          </Button>
        )}
        {isThere && printers.printers.length > 1 && (
          <Button
            look="quiet"
            onClick={() => {
              onChange(withoutPrinter(printers, inUse))
              setRemoved({ name: inUse, before: printers })
            }}
          >
            {words('remove', { name: nameOf(inUse) })}
          </Button>
        )}
      </div>
      {isAdding && (
        <NewPrinter
          onClose={() => setAdding(false)}
          onAdd={(name) => {
            change(withPrinter(printers, name))
            setAdding(false)
          }}
        />
      )}
      {removed !== null && <Removed removed={removed} onUndo={change} />}
    </>
  )
}

type RemovedPrinter = { readonly name: string; readonly before: Printers }

type RemovedProps = { readonly removed: RemovedPrinter; readonly onUndo: (before: Printers) => void }

function Removed({ removed, onUndo }: RemovedProps) {
  const words = useTranslations('printers')
  const common = useTranslations('common')
  const nameOf = usePrinterName()
  const undo = (
    <Button look="quiet" onClick={() => onUndo(removed.before)}>
      {common('undo')}
    </Button>
  )
  return (
    <Said kind="done" action={undo}>
      {words('removed', { name: nameOf(removed.name) })}
    </Said>
  )
}

/** Who asked for the line writes on it next. */
function focusWhenThere(line: HTMLInputElement | null): void {
  line?.focus()
}

type NewProps = { readonly onAdd: (name: string) => void; readonly onClose: () => void }

function NewPrinter({ onAdd, onClose }: NewProps) {
  const words = useTranslations('printers')
  const errors = useTranslations('fieldErrors')
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '') onAdd(name.trim())
  }
  return (
    <form className={styles['new']} noValidate onSubmit={add}>
      <TextField
        label={words('newName')}
        value={name}
        maxLength={PRINTER_NAME_MAX}
        ref={focusWhenThere}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isAsked && name.trim() === '' ? errors('required') : undefined}
      />
      <div className={styles['ways']}>
        <Button type="submit">{words('keep')}</Button>
        <Button look="quiet" onClick={onClose}>
          {words('close')}
        </Button>
      </div>
    </form>
  )
}
