import { Button, Code, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download } from '@/shared/api/client'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { CommandBox } from './CommandBox'
import { command, type Place, pathOf, type Question } from './commands'

/** One question as a line to copy, and its answer here and now. */
export function Ask({ question, place }: { question: Question; place: Place }) {
  const { t } = useTranslation('api-access')
  const asking = useMutation({
    mutationFn: async () => {
      const accept = 'accept' in question ? question.accept : 'application/json'
      const text = await (await download(pathOf(question, place), accept)).text()
      return accept === 'application/json' ? JSON.stringify(JSON.parse(text), null, 2) : text
    },
  })
  return (
    <Stack gap={6}>
      <Text fw={600}>{t(`question.${question.key}`)}</Text>
      <CommandBox text={command(question, place)}>
        <Button
          size="compact-sm"
          mih={28}
          variant="default"
          loading={asking.isPending}
          aria-expanded={!!asking.data}
          onClick={() => (asking.data ? asking.reset() : asking.mutate())}
        >
          {t(asking.data ? 'hide' : 'show')}
        </Button>
      </CommandBox>
      <ProblemPanel error={asking.error} />
      {asking.data && (
        <Code
          block
          tabIndex={0}
          aria-label={t('answer')}
          role="region"
          mah={320}
          style={{ overflow: 'auto' }}
        >
          {asking.data}
        </Code>
      )}
    </Stack>
  )
}
