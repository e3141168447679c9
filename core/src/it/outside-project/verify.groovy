assert new File(basedir, "build.log").text.contains("extracted: Lamp lit again")
