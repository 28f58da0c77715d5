import SpreadsheetText
import Testing

struct CSVScannerTests {
  @Test(
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
      ("a\tb\rc\td\r", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("\n  \na,b\n\r\n \nc,d\n\n", [["a", "b"], ["c", "d"]]),
      ("\"a,b\",\"say \"\"hi\"\"\"\n", [["a,b", "say \"hi\""]]),
      ("\"two\r\nlines\",b\n", [["two\r\nlines", "b"]]),
      ("\"\",b\n", [["", "b"]]),
      ("\"\"\n\"\",\"\"\n\" \",\n,\u{A0},\u{200B}\na\n", [["a"]]),
      (",,\n;\n,,a\n", [[";"], ["", "", "a"]]),
      ("Zoë,夜\n", [["Zoë", "夜"]]),
      ("", []),
    ]
  )
  func `text is taken apart into records`(text: String, records: [[String]]) throws {
    var scanner = CSVScanner(Array(text.utf8))
    var found: [[String]] = []
    while let record = try scanner.nextRecord() { found.append(record.map(\.text)) }
    #expect(found == records)
  }

  @Test(
    arguments: [
      ("a,b\nc,d\"e\nf,g\n", CSVFault.Kind.strayQuote, 2, 4),
      ("a,b\n\"c\"d,e\nf,g\n", .textAfterQuote, 2, 4),
      ("a,b\n夜,\"c\nf,g\n", .unterminatedQuote, 2, 3),
      ("a,b\n" + String(repeating: "夜,", count: 1000) + "\nf,g\n", .tooManyFields, 2, 2001),
    ]
  )
  func `a record with a fault is named and reading goes on`(
    text: String,
    kind: CSVFault.Kind,
    line: Int,
    column: Int
  ) throws {
    var scanner = CSVScanner(Array(text.utf8))
    _ = try scanner.nextRecord()
    do {
      _ = try scanner.nextRecord()
      Issue.record("no fault")
    } catch {
      #expect([error.line, error.column] == [line, column])
      #expect(error.kind == kind)
    }
    #expect(try scanner.nextRecord()?.map(\.text) == ["f", "g"])
    #expect(try scanner.nextRecord() == nil)
  }

  @Test func `fields know where they begin`() throws {
    var scanner = CSVScanner(Array("é,\"x\ny\",z\n".utf8))
    let fields = try scanner.nextRecord() ?? []
    #expect(fields.map(\.line) == [1, 1, 2])
    #expect(fields.map(\.column) == [1, 3, 4])
    #expect(fields.map(\.isQuoted) == [false, true, false])
  }

  @Test func `a delimiter that is given is not guessed`() throws {
    var scanner = CSVScanner(Array("a,b;c\n".utf8), delimiter: UInt8(ascii: ";"))
    #expect(try scanner.nextRecord()?.map(\.text) == ["a,b", "c"])
  }
}
