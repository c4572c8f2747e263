/** Files of wink's model that its own types leave out. */
declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  const core: unknown;
  export default core;
}
declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  const sbd: unknown;
  export default sbd;
}
declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const pos: unknown;
  export default pos;
}
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const featureFn: unknown;
  export default featureFn;
}
