import Testing
import Workforce

struct EfficiencyCellTests {
  /// The template's agents, the last of whom has this in the column `efficiency`.
  private static func sample(_ cell: String) -> Sample {
    Sample(
      "agents.csv",
      text: """
        id,name,team,location,contract,languages,efficiency
        mnl-01,Maria Santos,northwind,manila,full-40,en:C1,
        krk-01,Agnieszka Wójcik,lindenhof,krakow,part-time,de:C1 en:B2,
        krk-03,Joanna Kowalczyk,lindenhof,krakow,part-time,de:C2,\(cell)

        """
    )
  }

  @Test(
    arguments: [
      ("", Efficiency.full),
      ("0.85", Efficiency(thousandths: 850)),
      ("2", Efficiency(thousandths: 2000)),
      ("lindenhof-de:1.125", Efficiency(thousandthsByQueue: ["lindenhof-de": 1125])),
      (
        "0.9 lindenhof-de:1.2",
        Efficiency(thousandths: 900, thousandthsByQueue: ["lindenhof-de": 1200])
      ),
    ]
  )
  func `a cell says how much of a head an agent is`(cell: String, efficiency: Efficiency) throws {
    let agents = try Self.sample(cell).instance.agents
    #expect(agents.first { $0.id == "krk-03" }?.efficiency == efficiency)
  }

  private static let number = "a number from 0.05 to 2 with at most three decimals, such as 0.85"

  @Test(
    arguments: [
      ("0", "expected \(number), not '0'"),
      ("2.001", "expected \(number), not '2.001'"),
      ("-1", "expected \(number), not '-1'"),
      ("0.8555", "expected \(number), not '0.8555'"),
      ("much", "expected \(number), not 'much'"),
      (
        "lindenhof-de:",
        "expected a number such as 0.85, or a queue and a number such as billing-de:1.2, not "
          + "'lindenhof-de:'"
      ),
      ("0.9 0.8", "efficiency '0.8' was already given"),
      ("lindenhof-de:1.1 lindenhof-de:1.2", "queue 'lindenhof-de' was already given"),
      ("lindenhof-dee:1.1", "unknown queue 'lindenhof-dee': did you mean 'lindenhof-de'?"),
      ("northwind-en:1.1", "'krk-03' may not serve the queue 'northwind-en'"),
    ]
  )
  func `a wrong cell is named with what was expected`(cell: String, fault: String) throws {
    #expect(try Self.sample(cell).errors == ["agents.csv:4: efficiency: \(fault)"])
  }
}
