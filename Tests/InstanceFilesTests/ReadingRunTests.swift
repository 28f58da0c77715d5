import Testing

struct ReadingRunTests {
  @Test(
    arguments: [
      Expected(
        Sample("requests.csv", text: "agent\n"),
        """
        requests.csv:1: the column 'day' is missing
        requests.csv:1: the column 'wish' is missing
        """
      ),
      Expected(
        Sample("volumes.csv", text: "x\n"),
        """
        volumes.csv: not supported yet
        """
      ),
      Expected(
        Sample("cover.csv", text: ""),
        """
        cover.csv: the file is empty: expected a header with the columns day, shift, heads
        """
      ),
      Expected(
        Sample("instance.yaml", text: ""),
        """
        instance.yaml: the file is empty: expected a mapping of keys to values
        """
      ),
      Expected(
        Sample("instance.yaml", text: "# nothing\n"),
        """
        instance.yaml: the file is empty: expected a mapping of keys to values
        """
      ),
      Expected(
        Sample("agents.csv", text: ""),
        """
        agents.csv: the file is empty: expected a header with the columns id, location, \
        contract, languages
        """
      ),
      Expected(
        Sample("agents.csv", text: "\n\n"),
        """
        agents.csv: the file is empty: expected a header with the columns id, location, \
        contract, languages
        """
      ),
      Expected(
        Sample("requirement.csv", text: ""),
        """
        requirement.csv: the file is empty: expected a header with the columns queue, day, \
        start, end, heads
        """
      ),
      Expected(
        Sample("time_off.csv", text: ""),
        """
        time_off.csv: the file is empty: expected a header with the columns agent, first_day
        """
      ),
      Expected(
        Sample("history.csv", text: ""),
        """
        history.csv: the file is empty: expected a header with the columns agent_id
        """
      ),
      Expected(
        Sample("agents.csv", text: "id,location,contract,languages\n"),
        """
        agents.csv: the file is empty: expected a row for each agent
        time_off.csv:2: agent: unknown agent 'krk-03'
        """
      ),
    ]
  )
  func `a file that is empty or of a later version is named`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
