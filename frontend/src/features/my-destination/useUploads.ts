import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Refusal } from '@/shared/api/problem'
import type { Evidence, EvidenceKind } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { i18next } from '@/shared/i18n'

/** A file on its way, or one that was refused. */
export interface Running {
  key: number
  file: File
  kind: EvidenceKind
  percent: number
  error?: unknown
}

const LIMIT = 20 * 1024 * 1024

/** Uploads files of one box one after the other. What arrived disappears here and shows up in the declaration. */
export function useUploads(declarationId: string) {
  const client = useQueryClient()
  const [running, setRunning] = useState<Running[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const next = useRef(0)

  const change = (key: number, values: Partial<Running>) =>
    setRunning(all => all.map(one => (one.key === key ? { ...one, ...values } : one)))
  const dismiss = (key: number) => setRunning(all => all.filter(one => one.key !== key))

  async function send(one: Running) {
    change(one.key, { percent: 0, error: undefined })
    try {
      if (one.file.size > LIMIT) throw tooLarge()
      const form = new FormData()
      form.append('kind', one.kind)
      form.append('file', one.file)
      const path = `/api/v1/declarations/${declarationId}/evidence`
      await upload<Evidence>({ path, form, onProgress: percent => change(one.key, { percent }) })
      await client.invalidateQueries({ queryKey: ['declarations', declarationId] })
      dismiss(one.key)
    } catch (error) {
      change(one.key, { error })
    }
  }

  const enqueue = (one: Running) => {
    queue.current = queue.current.then(() => send(one))
  }

  const add = (kind: EvidenceKind, files: File[]) => {
    const added = files.map(file => ({ key: next.current++, file, kind, percent: 0 }))
    setRunning(all => [...all, ...added])
    added.forEach(enqueue)
  }

  return {
    running,
    dismiss,
    add,
    /** Another file in the place of one that was refused. */
    replace(key: number, file: File) {
      const kind = running.find(each => each.key === key)?.kind
      dismiss(key)
      if (kind) add(kind, [file])
    },
    retry(key: number) {
      const one = running.find(each => each.key === key)
      if (one) enqueue(one)
    },
  }
}

/** Said before 20 MB have been sent for nothing; the same refusal that the service would give. */
function tooLarge(): Refusal {
  const t = i18next.getFixedT(null, 'my-destination')
  return new Refusal(
    { type: '/problems/too-large', title: t('proof.tooLarge'), detail: t('proof.tooLargeDetail') },
    413,
  )
}
