import SafeFiles

/// A part of a document between two comments, which a run replaces.
enum MarkedSection: String {
  case table, parts, curve, rules, judging

  /// The comment above the part.
  var begin: String { "<!-- benchmarks \(rawValue): begin -->" }
  /// The comment below it.
  var end: String { "<!-- benchmarks \(rawValue): end -->" }

  /// Puts a text between the comments; everything else stays as it is.
  ///
  /// - Throws: ``RecordingError``.
  func replace(by text: String, inFile path: String) throws(RecordingError) {
    let replaced = try replacement(by: text, inFile: path)
    do { try SingleFile(path).write(replaced, .shared) } catch { throw .refused(error) }
  }

  /// The text of a file with a new part; asked before a long run, it says whether recording will do.
  ///
  /// - Throws: ``RecordingError``.
  @discardableResult
  func replacement(by text: String, inFile path: String) throws(RecordingError) -> String {
    let document: String
    do { document = try InputFile.text(of: path) ?? "" } catch { throw .refused(error) }
    guard let replaced = replacing(in: document, by: text) else {
      throw .unmarked(path: path, section: self)
    }
    return replaced
  }

  /// The document with a new part; nil unless each comment stands on exactly one line, in order.
  func replacing(in document: String, by text: String) -> String? {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let begins = lines.indices.filter { lines[$0] == begin }
    let ends = lines.indices.filter { lines[$0] == end }
    guard begins.count == 1, ends.count == 1, begins[0] < ends[0] else { return nil }
    let kept = (lines[...begins[0]], lines[ends[0]...])
    return (kept.0 + ["", Substring(text), ""] + kept.1).joined(separator: "\n")
  }
}

/// A table could not be recorded.
enum RecordingError: Error, CustomStringConvertible {
  /// The comments that mark the part are not there, once and in order.
  case unmarked(path: String, section: MarkedSection)
  /// The system refused to read or write the file.
  case refused(FileFailure)

  var description: String {
    switch self {
    case .unmarked(let path, let section):
      "'\(path)' must have the lines '\(section.begin)' and '\(section.end)', once and in order."
    case .refused(let failure): "Cannot record in '\(failure.path)': \(failure.reason)."
    }
  }
}
