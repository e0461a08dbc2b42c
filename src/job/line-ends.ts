/** How the lines of a text end. bash takes the carriage return of a Windows line end (CRLF) for a part of the line. */
export function windowsLineEnds(text: string): "all" | "some" | "none" {
  const windows = text.split("\r\n").length - 1;
  if (windows === 0) {
    return "none";
  }
  return windows === text.split("\n").length - 1 ? "all" : "some";
}
