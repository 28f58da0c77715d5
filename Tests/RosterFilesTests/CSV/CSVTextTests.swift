import RosterFiles
import Testing

struct CSVTextTests {
  @Test func `numbers are never guarded`() {
    var csv = CSVText(header: ["a", "b"], options: OutputOptions(byteOrderMark: false))
    csv.append([.number(-60), .text("-60")])
    csv.append([.decimal(-10, digits: 2), .empty])
    csv.append([.decimal(.infinity, digits: 2), .heads(0.5)])
    #expect(csv.text == "a,b\r\n-60,'-60\r\n-10.00,\r\n,0.5\r\n")
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("two\r\nlines", "\"two\r\nlines\""), (" outer ", "\" outer \""), ("", ""),
      ("Zoë", "Zoë"),
    ]
  )
  func `cells are quoted where any delimiter would split them`(text: String, quoted: String) {
    #expect(CSVText.quoted(text) == quoted)
  }

  @Test(arguments: zip(CSVDelimiter.allCases, ["a,b", "a;b", "a\tb"]))
  func `the delimiter stands between cells`(delimiter: CSVDelimiter, line: String) {
    let options = OutputOptions(delimiter: delimiter, byteOrderMark: false)
    #expect(CSVText(header: ["a", "b"], options: options).text == line + "\r\n")
  }

  @Test func `the byte-order mark comes first where it is asked for`() {
    let text = CSVText(header: ["a"], options: OutputOptions()).text
    #expect(Array(text.utf8) == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
  }
}
