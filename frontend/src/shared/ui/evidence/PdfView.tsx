import { ActionIcon, Box, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { View } from './EvidenceView'
import { type Mark, Marks } from './Marks'

GlobalWorkerOptions.workerSrc = worker

// fonts and character maps for documents that do not carry their own
const options = {
  isEvalSupported: false,
  cMapUrl: '/pdf/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdf/standard_fonts/',
  useWasm: false,
}

/** A PDF, page by page, drawn on a canvas: no script of the file ever runs. */
export default function PdfView({ blob, view, marks = [] }: { blob: Blob; view: View; marks?: Mark[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [file, setFile] = useState<PDFDocumentProxy>()
  const [page, setPage] = useState(1)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let gone = false
    setPage(1)
    setFailed(false)
    const loading = blob.arrayBuffer().then(data => getDocument({ ...options, data }).promise)
    loading.then(
      document => !gone && setFile(document),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      loading.then(document => document.destroy()).catch(() => {})
    }
  }, [blob])

  // whoever looks at a mark is shown its page
  const wanted = marks.find(mark => mark.active)?.page
  useEffect(() => {
    if (file && wanted && wanted <= file.numPages) setPage(wanted)
  }, [file, wanted])

  useEffect(() => {
    if (!file) return
    let drawing: { cancel: () => void; promise: Promise<void> } | undefined
    let gone = false
    file
      .getPage(page)
      .then(async sheet => {
        if (gone || !canvas.current || !box.current) return
        const rotation = (sheet.rotate + view.turn) % 360
        const width = box.current.clientWidth
        const scale = (width / sheet.getViewport({ scale: 1, rotation }).width) * view.zoom
        const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio, rotation })
        canvas.current.width = viewport.width
        canvas.current.height = viewport.height
        canvas.current.style.width = `${viewport.width / window.devicePixelRatio}px`
        drawing = sheet.render({ canvas: canvas.current, viewport })
        await drawing.promise
      })
      .catch(error => {
        if (error?.name !== 'RenderingCancelledException' && !gone) setFailed(true)
      })
    return () => {
      gone = true
      drawing?.cancel()
    }
  }, [file, page, view])

  if (failed) return <Text p="md">{t('file.unshown')}</Text>
  const pages = file?.numPages ?? 1
  return (
    <Box ref={box}>
      {pages > 1 && (
        <Group justify="center" gap="xs" p={4}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('file.previousPage')}
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text size="sm">{t('file.pages', { page, pages })}</Text>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('file.nextPage')}
            disabled={page === pages}
            onClick={() => setPage(page + 1)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <div style={{ position: 'relative', width: 'fit-content', margin: '0 auto' }}>
        <canvas
          ref={canvas}
          style={{ display: 'block' }}
          aria-label={t('file.pages', { page, pages })}
          role="img"
        />
        <Marks marks={marks.filter(mark => mark.page === page)} turn={view.turn} />
      </div>
    </Box>
  )
}
