/// What people and programs write where something else is expected.
enum OddValues {
  /// Put in the place of a whole value.
  static let tokens: [String] = [
    "", " ", "0", "-1", "1e9", "NaN", "inf", "0042", "NO", "~", "null", "true", "2147483648",
    "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "0.1", "1,5", "½",
    "24:00", "25:00", "00:00", "23:59", "7:36", "-1:00", "168:00", "9999:59", "02:30",
    "2027-03-28", "2027-10-31", "2027-02-29", "2024-02-29", "0000-00-00", "9999-12-31",
    "-2027-01-01",
    "28.03.2027", "3/28/2027", "2027-03-28 02:30", "2027-10-31 02:30", "2027-03-28T01:00Z",
    "10:00 PM", "10:00\u{202F}PM", "mon-fri", "fri-mon", "sun", "daily", "24/7",
    "mon-sun 00:00-24:00",
    "Europe/Warsaw", "GMT+8", "EST", "Asia/Pune", "America/Nuuk", "Antarctica/Troll",
    "Australia/Lord_Howe", "Pacific/Apia", "../../etc/passwd", "C2", "Z9", "A1", "hard", "off", "*",
    "&a", "*a", "<<", "!!binary", "|", ">", "{}", "[]", "{a: b}", "[1, 2]", "#", "---", "'", "\"",
    "\u{00A0}", "a\u{00A0}", "\u{200B}", "\u{202E}abc", "\u{FEFF}x", "é", "e\u{301}", "日本",
    "\u{1B}[31m", "\u{1B}]0;title\u{07}", "\u{07}", "=1+1", "@SUM(A1)",
    String(repeating: "x", count: 300), String(repeating: "9", count: 400),
  ]

  /// Put between other bytes.
  static let fragments: [String] =
    Array(tokens.prefix(24)) + [
      "\n", "\r", "\r\n", "\t", ",", ",,,,,", ";", "\"", "\"\"", "'", ": ", "- ", "  ", "\u{0}",
      "\u{1B}[2J", "\u{2028}", "\u{85}", "\n<<: *a\n", "\nrules: {preset: poland}\n", "\n? x\n",
      "\n\"\",\"\",\"\"\n", String(repeating: "[", count: 200), String(repeating: "- ", count: 200),
      String(repeating: "\n", count: 50),
    ]
}
