import InstanceFiles
import Testing
import Workforce

struct CSVTableTests {
  private static let plain = """
    id,name,location,contract,languages
    mnl-01,"Santos, Maria",manila,full-40,en:C1
    mnl-02,"Jose ""Joey"" Dela Cruz",manila,full-40,"en:C1
    de:B2"

    mnl-03,Zoë,manila,full-40,en:C1
    """

  @Test(
    arguments: [
      plain,
      plain + "\n",
      plain + "\n\n \n",
      "\n\n" + plain,
      "\u{FEFF}" + plain,
      plain.replacing("\n", with: "\r\n"),
      "\u{FEFF}" + plain.replacing("\n", with: "\r\n") + "\r\n",
      plain.replacing("\n", with: "\r"),
      plain.replacing(",", with: ";").replacing("Santos;", with: "Santos,"),
      plain.replacing(",", with: "\t").replacing("Santos\t", with: "Santos,"),
      plain.replacing("id,name", with: "ID, Name ").replacing(",languages", with: ",\"LANGUAGES\""),
      plain.replacing("mnl-03,Zoë,manila", with: "mnl-03 , Zoë,  manila"),
      plain + "\n,,,,\n",
      plain + "\n\"\",\"\",\"\",\"\",\"\"\n\"\",\" \"\n",
      plain.replacing(",languages", with: ",languages,,").replacing(
        "full-40,en:C1\n",
        with: "full-40,en:C1,,\n"
      ),
      plain.replacing("manila,full-40,en:C1\n", with: "manila,full-40,en:C1,,,\n"),
      plain.replacing(",languages", with: ",languages,\u{A0},\"\""),
      plain.replacing("mnl-03,Zoë,manila", with: "mnl-03\u{A0},\u{202F}Zoë\u{3000},\t manila"),
      plain.replacing("mnl-03", with: "\u{FEFF}mnl\u{AD}-03\u{200B}"),
      plain.replacing("name,", with: "\u{200B}name\u{A0},"),
    ]
  )
  func `files as spreadsheets write them say the same`(_ text: String) throws {
    var sample = Sample("agents.csv", text: text)
    sample.files["time_off.csv"] = nil
    let reading = try sample.reading
    #expect(reading.errors.map(\.description) == [])
    let agents = try #require(reading.instance).agents
    #expect(agents.map(\.id) == ["mnl-01", "mnl-02", "mnl-03"])
    #expect(agents.map(\.name) == ["Santos, Maria", "Jose \"Joey\" Dela Cruz", "Zoë"])
    #expect(agents.map(\.languages.count) == [1, 2, 1])
    #expect(agents.map(\.location.id) == ["manila", "manila", "manila"])
  }

  @Test func `columns stand in any order`() throws {
    let text = """
      heads,end,start,day,queue
      2,10:00,08:00,mon,northwind-en
      """
    let instance = try #require(try Sample("requirement.csv", text: text).reading.instance)
    #expect(instance.requirement.hours(queue: 0) == 4)
  }

  @Test(arguments: ["=1+1", "+39 Maria", "-Maria", "@maria"])
  func `the quote that keeps a spreadsheet from counting is taken away`(_ name: String) throws {
    let sample = Sample("agents.csv", "Maria Santos", "'" + name)
    #expect(try sample.reading.instance?.agents.last { $0.id == "mnl-01" }?.name == name)
  }

  @Test func `a quote before other text stays`() throws {
    let sample = Sample("agents.csv", "Maria Santos", "'t Hart")
    #expect(try sample.reading.instance?.agents.last { $0.id == "mnl-01" }?.name == "'t Hart")
  }

  @Test(
    arguments: [
      Expected(
        Sample("agents.csv", "mnl-02,Jose Dela Cruz,", "mnl-02,"),
        "agents.csv:3: the row has 7 fields, the header has 8"
      ),
      Expected(
        Sample(
          "agents.csv",
          "mnl-02,Jose Dela Cruz,northwind,manila,full-40,en:C1,northwind,",
          "mnl-02,,,,,,,,x"
        ),
        "agents.csv:3: the row has 9 fields, the header has 8"
      ),
      Expected(
        Sample("agents.csv", "Jose Dela Cruz", "\"Jose\" Dela Cruz"),
        """
        agents.csv:3:14: expected a delimiter or the end of the line after the closing quote
        """
      ),
      Expected(
        Sample("agents.csv", "Agnieszka Wójcik,", "Łucja \"Lu\" Wójcik,"),
        """
        agents.csv:5:14: a quote inside a field that does not begin with one: double it and \
        quote the whole field
        """
      ),
      Expected(
        Sample("agents.csv", "krk-03,Joanna", "krk-03,\"Joanna"),
        """
        agents.csv:7:8: the quote that begins here is never closed
        """
      ),
      Expected(
        Sample("agents.csv", "id,name,team", "id,name,nickname"),
        """
        agents.csv:1:9: unknown column 'nickname': expected one of 'id', 'location', \
        'contract', 'languages', 'name', 'team', 'at_home', 'employment', …
        """
      ),
      Expected(
        Sample("requirement.csv", text: "queue|day|start,end,heads\n"),
        """
        requirement.csv:1: the column 'queue' is missing
        requirement.csv:1: the column 'day' is missing
        requirement.csv:1: the column 'start' is missing
        requirement.csv:1:1: unknown column 'queue|day|start': expected one of 'queue', 'day', \
        'start', 'end', 'heads'
        """
      ),
      Expected(
        Sample("time_off.csv", "agent,first_day,last_day", "agent,first_day,"),
        "time_off.csv:1:17: is missing: expected the name of a column"
      ),
    ]
  )
  func `a table that is not whole is named by line`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test func `every row with a fault is reported, not the first alone`() throws {
    var sample = Sample("agents.csv", "manila", "Manilla")
    sample.replace("krk-03,Joanna", "krk-03,a,b,c,d,e,f,g,Joanna", in: "agents.csv")
    #expect(
      try sample.errors == [
        "agents.csv:2: location: unknown location 'Manilla': did you mean 'manila'?",
        "agents.csv:3: location: unknown location 'Manilla': did you mean 'manila'?",
        "agents.csv:4: location: unknown location 'Manilla': did you mean 'manila'?",
        "agents.csv:7: the row has 13 fields, the header has 8",
      ]
    )
  }

  @Test func `a value keeps its line and column behind a quoted line break`() throws {
    let text = Self.plain.replacing("Zoë,manila", with: "Zoë,Manilla")
    var sample = Sample("agents.csv", text: text)
    sample.files["time_off.csv"] = nil
    let problem = try #require(try sample.reading.errors.first)
    #expect(problem.line == 6)
    #expect(problem.column == 12)
    #expect(problem.field == "location")
    #expect(problem.value == "Manilla")
  }

  @Test func `more errors than a thousand of a file are counted`() throws {
    let rows = String(repeating: "x\n", count: 5000)
    var sample = Sample("time_off.csv", text: "agent,first_day\n" + rows)
    sample.replace("days: 7", "days: 0", in: "instance.yaml")
    let errors = try sample.errors
    #expect(errors.count == 1002)
    #expect(errors.dropFirst().first == "time_off.csv:2: the row has 1 field, the header has 2")
    #expect(errors.last == "time_off.csv: 4000 more errors not listed")
  }

  @Test func `a row of a million fields is an error`() throws {
    let text = "agent,first_day\n" + String(repeating: ",", count: 1_000_000)
    #expect(
      try Sample("time_off.csv", text: text).errors == [
        "time_off.csv:2:1001: the row has more than 1000 fields"
      ]
    )
  }

  @Test func `ten megabytes in one field are an error`() throws {
    let field = String(repeating: "x", count: 10 << 20)
    #expect(
      try Sample("agents.csv", "Maria Santos", field).errors == [
        "agents.csv:2:8: a value of 10485760 bytes: at most 65536 are read"
      ]
    )
  }

  @Test func `a value under a column without a name is an error, once`() throws {
    let text = """
      agent,first_day,,
      krk-01,2027-03-01,,sick
      krk-02,2027-03-01,,leave
      krk-03,2027-03-01,,,x
      """
    #expect(
      try Sample("time_off.csv", text: text).errors == [
        "time_off.csv:1:18: is missing: expected the name of a column",
        "time_off.csv:4: the row has 5 fields, the header has 2",
      ]
    )
  }

  @Test func `a workbook in the place of a table is told so`() throws {
    var sample = Sample()
    sample.files["agents.csv"] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]
    sample.files["requirement.csv"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]
    #expect(
      try sample.errors == [
        "agents.csv:1:1: the file is a workbook (.xlsx, .ods or .numbers), not CSV: open it in the "
          + "spreadsheet program and save, or export, the sheet as CSV in UTF-8",
        "requirement.csv:1:1: the file is a workbook (.xls), not CSV: open it in the spreadsheet "
          + "program and save the sheet as CSV in UTF-8",
      ]
    )
  }

  @Test func `dates of a column in another order are told together`() throws {
    let rows = (1...40).map { "mnl-01,\($0 % 28 + 1).03.2027,2027-03-0\($0 % 7 + 1)\n" }.joined()
    #expect(
      try Sample("time_off.csv", text: "agent,first_day,last_day\n" + rows).errors == [
        "time_off.csv:2: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not "
          + "'2.03.2027'; 39 more dates of this column are written in such a way: give the cells of "
          + "the spreadsheet the format YYYY-MM-DD before saving"
      ]
    )
    #expect(
      try Sample("time_off.csv", text: "agent,first_day\nmnl-01,3/8/2027\n").errors == [
        "time_off.csv:2: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not "
          + "'3/8/2027'"
      ]
    )
  }

  @Test func `a table of too many errors is not read to its end`() throws {
    let rows = String(repeating: "x\n", count: 25_000)
    let reading = try Sample("time_off.csv", text: "agent,first_day\n" + rows).reading
    #expect(
      reading.errors.last?.description
        == "time_off.csv: 19000 more errors not listed, and the lines from 20002 on not read"
    )
    #expect(reading.errorCount == 20_000)
  }

  @Test func `a table of more rows than are read is an error`() throws {
    let rows = (0...50_000).map { "a\($0),manila,full-40,en:C1\n" }.joined()
    #expect(
      try Sample("agents.csv", text: "id,location,contract,languages\n" + rows).errors == [
        "agents.csv:50002: the table has more than 50000 rows: from here on none is read"
      ]
    )
  }
}
