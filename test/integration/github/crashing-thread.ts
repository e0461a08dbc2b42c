/** Fails as the client does when it cannot read a file: inside an event handler, where nobody can catch it. */
setImmediate(() => {
  throw new Error("thrown in an event handler");
});
