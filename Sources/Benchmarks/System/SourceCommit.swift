import Glibc
import SafeFiles

/// Which state of the source was measured.
enum SourceCommit {
  private static let command = """
    exec 2>/dev/null
    git rev-parse --short HEAD || exit 1
    git diff --quiet HEAD -- Package.swift Sources instances || echo + changes
    """

  /// The commit of the working folder, `+ changes` behind it when source or instances differ; nil
  /// without git.
  static var description: String? {
    guard let stream = popen(command, "r") else {
      return nil
    }
    let bytes = try? InputFile(fileno(stream), named: "git").bytes()
    let isKnown = pclose(stream) == 0 && bytes != nil
    let text = String(decoding: bytes ?? [], as: UTF8.self)
    return isKnown ? text.split(separator: "\n").joined(separator: " ") : nil
  }
}
