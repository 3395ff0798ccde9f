import { useEffect, useState } from 'react'

/** The value once it has not changed for so long; while an input method converts, nothing rests. */
export function useRested<T>(value: T, pauseMs: number): T {
  const [rested, setRested] = useState(value)
  const isConverting = useConverting()
  useEffect(() => {
    if (isConverting) return undefined
    const timer = setTimeout(() => setRested(() => value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs, isConverting])
  return rested
}

function useConverting(): boolean {
  const [isConverting, setConverting] = useState(false)
  useEffect(() => {
    const begins = () => setConverting(true)
    const ends = () => setConverting(false)
    window.addEventListener('compositionstart', begins)
    window.addEventListener('compositionend', ends)
    return () => {
      window.removeEventListener('compositionstart', begins)
      window.removeEventListener('compositionend', ends)
    }
  }, [])
  return isConverting
}
