package dev.pressclip;

/** Parts of a dump that tests put together: a paper's menu and a short article. */
final class FerryDump {
  static final String MENU =
      """
      The Harwick Courier
      Menu
      Log in
      News
      Sport
      """;

  static final String TEXT =
      """
      The ferry left the quay at seven in the morning with forty passengers, two cows and a piano on board, and was back before noon.
      Nobody had expected it to sail before summer, least of all its captain, who had taken up baking in the meantime.
      “We will keep the old timetable,” the harbour master said, “because nobody has ever complained about it.”
      Tickets cost four crowns and can be had from the bakery on the quay, where the captain still works on Mondays.
      Whoever brings a goat pays for one more person, and whoever brings two is asked to take the next boat.
      """;

  private FerryDump() {}
}
