import Scenarios
import SeededNumbers
import Testing
import Workforce

@testable import Rostering

/// A translation that takes over what another one did.
struct TranslationReuseTests {
  /// Everybody a day less a week, or a person less, or half of the need.
  private func edit(_ instance: Instance, _ random: inout SeededNumbers) -> InstanceEdit {
    switch random.number(0...3) {
    case 0: .removeAgent(random.element(of: instance.agents).id)
    case 1: .scaleHeads(nil, by: 0.5)
    case 2:
      .replaceContract(
        Contract(
          id: instance.contracts[0].id,
          weeklyPaidMinutes: instance.contracts[0].weeklyPaidMinutes,
          daysPerWeek: instance.contracts[0].daysPerWeek,
          shiftPatterns: Array(instance.contracts[0].shiftPatterns.prefix(1)),
          clockPolicy: instance.contracts[0].clockPolicy,
          rules: instance.contracts[0].rules
        )
      )
    default:
      .replaceLocation(
        Location(
          id: instance.locations[0].id,
          name: instance.locations[0].name,
          zone: instance.locations[0].zone,
          seats: 1,
          rules: RuleSet(restBetweenShiftsMinutes: 600)
        )
      )
    }
  }

  @Test(arguments: AnyWorld.allCases, AnyWorld.seeds)
  func `it is the same as one from the beginning`(world: AnyWorld, seed: UInt64) throws {
    let instance = try world.instance(seed: seed)
    var random = SeededNumbers(seed: seed)
    let other = try instance.applying([edit(instance, &random)])
    let known = RosteringProblem(instance)
    let (fresh, reused) = (RosteringProblem(other), RosteringProblem(other, reusing: known))
    #expect(fresh.timeline == reused.timeline)
    #expect(fresh.typeOfAgent == reused.typeOfAgent)
    #expect(fresh.types == reused.types)
    #expect(fresh.need == reused.need)
    #expect(fresh.cover == reused.cover)
    #expect(fresh.coverGroups == reused.coverGroups)
    for (one, two) in zip(fresh.catalogues, reused.catalogues) {
      #expect(one.forms == two.forms)
      #expect(one.startSlots == two.startSlots)
      #expect(one.startDuties == two.startDuties)
      #expect(one.readyAfterGaps == two.readyAfterGaps)
    }
  }

  @Test(arguments: AnyWorld.allCases, AnyWorld.seeds)
  func `a translation does not depend on the order of hash tables`(
    world: AnyWorld,
    seed: UInt64
  ) throws {
    let (one, two) = (
      RosteringProblem(try world.instance(seed: seed)),
      RosteringProblem(try world.instance(seed: seed))
    )
    #expect(one.types == two.types)
    #expect(one.classes == two.classes)
    #expect(one.coverGroups == two.coverGroups)
  }

  @Test func `duties of contracts that are the same are not listed again`() throws {
    let instance = try TinyWorld.instance(seed: 1)
    let known = RosteringProblem(instance)
    let other = RosteringProblem(try instance.applying([.scaleHeads(nil, by: 2)]), reusing: known)
    #expect(zip(known.catalogues, other.catalogues).allSatisfy { $0 === $1 })
  }
}
