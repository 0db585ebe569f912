import { Button, Group, Kbd, Modal, Stack, Switch, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOn, turnKeys, useKeys } from './useKeys'

const keys = ['J', 'K', 'A', 'R', '1–9', 'Enter', 'E', 'Z', 'O', 'Esc', '?'] as const

/** The keys of the desk, and the switch that turns them off. */
export function KeyHelp() {
  const { t } = useTranslation('review')
  const [open, { open: show, close }] = useDisclosure()
  const [on, setOn] = useState(keysOn)
  useKeys({ '?': show })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconKeyboard size={18} aria-hidden />}
        onClick={show}
        visibleFrom="md"
      >
        {t('keys.title')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('keys.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="xs">
          {keys.map(key => (
            <Group key={key} wrap="nowrap">
              <Kbd miw={52} ta="center">
                {key}
              </Kbd>
              <Text size="sm">{t(`keys.${key}`)}</Text>
            </Group>
          ))}
          <Switch
            mt="sm"
            label={t('keys.on')}
            checked={on}
            onChange={event => {
              turnKeys(event.currentTarget.checked)
              setOn(event.currentTarget.checked)
            }}
          />
        </Stack>
      </Modal>
    </>
  )
}
