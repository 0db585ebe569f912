import { Alert, Anchor, Badge, createTheme, Notification } from '@mantine/core'

/** The one theme: the system's own Chinese fonts, a calm blue with enough contrast for text. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.4,
  defaultRadius: 'md',
  cursorType: 'pointer',
  // somebody who asked their system for less motion gets none here
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  components: {
    // the colour of an alert on its own light background has too little contrast for text
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    Badge: Badge.extend({ styles: { root: { textTransform: 'none' } } }),
    Notification: Notification.extend({ styles: { description: { color: 'var(--mantine-color-text)' } } }),
    Anchor: Anchor.extend({ defaultProps: { fz: 'inherit' } }),
  },
  headings: { fontWeight: '650' },
})
