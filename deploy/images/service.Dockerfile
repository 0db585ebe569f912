# The service on a Java 25 runtime. Built from the root of the repository.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY backend/pom.xml ./
COPY backend/local-stack/pom.xml local-stack/
COPY backend/verifier/pom.xml verifier/
COPY backend/reader/pom.xml reader/
COPY backend/app/pom.xml app/
COPY backend/verifier verifier/
RUN mvn -B -q -ntp -pl reader,app -am dependency:go-offline || true
COPY backend/reader/src reader/src
COPY backend/app/src app/src
RUN mvn -B -q -ntp -pl reader,app -am package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 1001 luoshi
COPY --chmod=755 deploy/images/answers.sh /usr/local/bin/answers
COPY --chmod=755 deploy/images/record-start.sh /usr/local/bin/record-start
COPY --from=build /build/app/target/quarkus-app /opt/luoshi
# a start with what this one loaded takes half the time; where none could be recorded the service starts as ever
RUN record-start /opt/luoshi /opt/luoshi/start.aot
COPY --from=build /build/reader/target/reader /opt/luoshi/reader
USER luoshi
WORKDIR /opt/luoshi
EXPOSE 8080 9001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-XX:AOTCache=start.aot", "-Xlog:aot=off", "-Xlog:cds=off", "-jar", "quarkus-run.jar"]
