import SafeFiles

/// A folder of TZif files as the tz database installs it.
struct ZoneFolder {
  let path: String

  /// Whether text is written as the names of zones are, so that it cannot leave the folder.
  static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return text.utf8.count <= 255
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.first != UInt8(ascii: ".")
          && part.utf8.allSatisfy(isNameByte)
      }
  }

  /// Whether a name is a zone's and not a repetition or the machine's own zone.
  static func isZoneName(_ name: String) -> Bool {
    let first = name.prefix { $0 != "/" }
    return !["posix", "right", "localtime", "posixrules"].contains(first)
  }

  /// Whether at least one file is a zone.
  var holdsZones: Bool {
    var names: [String] = []
    collect(into: &names, prefix: "", depth: 0, limit: 1)
    return !names.isEmpty
  }

  /// The names of all zones, sorted.
  var identifiers: [String] {
    var names: [String] = []
    collect(into: &names, prefix: "", depth: 0, limit: Int.max)
    return names.sorted()
  }

  /// The release named in the first line of `tzdata.zi`, `# version 2025b`; else `unknown`.
  var version: String {
    guard
      let bytes = try? Files.firstBytes(of: path + "/tzdata.zi", limit: 64),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return "unknown" }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    return words.count == 3 && words[0] == "#" && words[1] == "version"
      ? String(words[2]) : "unknown"
  }

  /// Walks the folder; the names of the tz database are at most three deep.
  private func collect(into names: inout [String], prefix: String, depth: Int, limit: Int) {
    for entry in (try? Files.names(inFolder: path + "/" + prefix)) ?? [] {
      guard names.count < limit else { return }
      let name = prefix + entry
      guard ZoneFolder.isName(name), ZoneFolder.isZoneName(name) else { continue }
      switch Files.kind(path + "/" + name) {
      case .folder where depth < 3:
        collect(into: &names, prefix: name + "/", depth: depth + 1, limit: limit)
      case .file where isZoneFile(name): names.append(name)
      default: continue
      }
    }
  }

  private func isZoneFile(_ name: String) -> Bool {
    let start = try? Files.firstBytes(of: path + "/" + name, limit: 4)
    return start?.elementsEqual("TZif".utf8) ?? false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
