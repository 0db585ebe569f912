// Where Keycloak sends the hidden frame back to: hands the address to the page that opened the frame.
window.parent.postMessage(
  { source: 'oidc-client', url: window.location.href, keepOpen: false },
  window.location.origin,
)
